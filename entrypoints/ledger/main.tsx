import '../../components/styles.ts';
import './ledger.css';
import './narrow.css';
import { t } from '../../components/i18n.ts';
import { show } from '../../components/show.ts';
import { App } from './App.tsx';
import { load } from './models.ts';

void load();
void show(<App />, () => t('ledger_title'));
