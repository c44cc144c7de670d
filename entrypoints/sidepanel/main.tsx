import { render } from 'preact';
import '../../components/styles.ts';
import './sidepanel.css';
import { locale, t } from '../../components/i18n.ts';
import { App } from './App.tsx';

document.documentElement.lang = locale();
document.title = t('name');
const root = document.getElementById('app');
if (root) render(<App />, root);
