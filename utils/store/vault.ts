/** The collection with its backups, for the page where the reader looks after their data. */
import {
  type Backup,
  backUpNow,
  dropBackup,
  dropHidden,
  hideBackup,
  listBackups,
  readBackup,
} from './backup.ts';
import { type Database, everything } from './db.ts';
import { storeError } from './errors.ts';
import { Repository } from './repository.ts';
import { archiveOfRows, clear, forgetDeleted, keepDeleted, keepTexts, putBack } from './restore.ts';

export type { Backup } from './backup.ts';

/** How long a deleted backup can be taken back, ms. */
const DROPPED_FOR = 60_000;

export interface Restored {
  /** Records of the backup that could not be read. */
  unreadable: number;
  undo(): Promise<void>;
}

export class Vault extends Repository {
  /** Copies made before an upgrade and before everything was deleted, newest first. */
  async backups(): Promise<Backup[]> {
    return this.run(async db => {
      await dropHidden(this.now() - DROPPED_FOR, this.factory());
      const all = await listBackups(this.factory());
      return all.filter(backup => backup.database === db.name);
    });
  }

  /**
   * Brings a backup back. Into an empty collection it comes exactly as it was; else it is merged: what is here stays,
   * what was deleted since comes back.
   * Rejects where the backup is gone.
   */
  async restoreBackup(backup: Backup): Promise<Restored> {
    const listed = await this.run(() => listBackups(this.factory()));
    const rows = await this.run(() => readBackup(backup.id, this.factory()));
    const empty = Object.keys(rows).length === 0 && backup.stores.some(store => store.rows > 0);
    if (empty || !listed.some(({ id }) => id === backup.id))
      throw storeError('invalid', 'This backup is not there any more.');
    if (await this.run(db => putBack(db, rows, backup.version)))
      return { unreadable: 0, undo: async () => void (await this.deleteEverything()) };
    const { archive, unreadable } = archiveOfRows(rows, this.now());
    const imported = await this.importArchive(archive);
    await this.run(db => keepTexts(db, rows));
    const deleted = await this.run(db => keepDeleted(db, rows));
    return {
      unreadable,
      undo: async () => {
        await this.run(db => forgetDeleted(db, deleted));
        await imported.undo();
      },
    };
  }

  /** Deletes a backup; it goes for good when the backups are looked at again a minute or more later. */
  async dropBackup(id: string): Promise<void> {
    await this.run(() => hideBackup(id, this.now(), this.factory()));
  }

  /** Takes that back; false where it is gone for good. */
  async keepBackup(id: string): Promise<boolean> {
    return this.run(() => hideBackup(id, null, this.factory()));
  }

  /**
   * Empties the collection after a backup of it, which is returned: `restoreBackup` undoes this. Null where there is
   * nothing to delete: a copy of nothing would push a better one out. What a page or a window writes meanwhile is
   * copied too.
   */
  async deleteEverything(): Promise<Backup | null> {
    return this.run(async db => {
      if (await isEmpty(db)) return null;
      for (let attempt = 0; attempt < 5; attempt++) {
        const id = await backUpNow(this.factory(), db.name, this.options.IDBKeyRange);
        const backup = (await listBackups(this.factory())).find(one => one.id === id);
        if (!backup) throw storeError('unknown');
        if (await clear(db, backup)) return backup;
        await dropBackup(id, this.factory());
      }
      throw storeError('blocked');
    });
  }

  /** Is there nothing that could be deleted, in the bin neither? */
  async isEmpty(): Promise<boolean> {
    return this.run(isEmpty);
  }

  private factory(): IDBFactory {
    return this.options.indexedDB ?? globalThis.indexedDB;
  }
}

async function isEmpty(db: Database): Promise<boolean> {
  const rows = await Promise.all(everything(db).map(table => table.count()));
  return rows.every(count => count === 0);
}
