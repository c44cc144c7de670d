import { render } from 'preact';
import '../../components/styles.ts';
import './ledger.css';
import { locale, t } from '../../components/i18n.ts';
import { App } from './App.tsx';
import { load } from './models.ts';

void load();
document.documentElement.lang = locale();
document.title = `${t('ledger_title')} · ${t('name')}`;
const root = document.getElementById('app');
if (root) render(<App />, root);
