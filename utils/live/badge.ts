/** What the toolbar badge is told about this document, and only when that changes. */
import { tellBackground } from '../messages.ts';

export class Badge {
  /** What it was last told; a new page has none. */
  private told = '0 0';

  /** The badge was taken away when the tab went elsewhere. */
  forget(): void {
    this.told = '';
  }

  show(analysis: { figures: readonly unknown[]; pledges: readonly unknown[] } | null): void {
    const figures = analysis?.figures.length ?? 0;
    const pledges = analysis?.pledges.length ?? 0;
    const counts = `${figures} ${pledges}`;
    if (counts === this.told) return;
    this.told = counts;
    tellBackground({ kind: 'counts', figures, pledges, framed: window !== top || length > 0 }).catch(() => {
      // only the badge: it is told again when the reader comes back to the tab
      this.told = '';
    });
  }
}
