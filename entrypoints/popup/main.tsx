import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/components.css';
import '../../components/items.css';
import '../../components/over.css';
import '../../components/page.css';
import './popup.css';
import { locale, t } from '../../components/i18n.ts';
import { App } from './App.tsx';
import { inPopup } from './models.ts';

document.documentElement.lang = locale();
document.title = t('name');
if (!inPopup()) document.documentElement.dataset.place = 'tab';
const root = document.getElementById('app');
if (root) render(<App />, root);
