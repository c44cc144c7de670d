import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/components.css';
import '../../components/items.css';
import '../../components/over.css';
import '../../components/page.css';
import './ledger.css';
import { locale, t } from '../../components/i18n.ts';
import { App } from './App.tsx';

document.documentElement.lang = locale();
document.title = `${t('ledger_title')} · ${t('name')}`;
const root = document.getElementById('app');
if (root) render(<App />, root);
