import { render } from 'preact';
import '../../components/styles.ts';
import './popup.css';
import { locale, t } from '../../components/i18n.ts';
import { App, begin } from './App.tsx';
import { inPopup } from './models.ts';

begin();
document.documentElement.lang = locale();
document.title = t('name');
if (!inPopup()) document.documentElement.dataset.place = 'tab';
const root = document.getElementById('app');
if (root) render(<App />, root);
