import '../../components/styles.ts';
import './popup.css';
import { show } from '../../components/show.ts';
import { App, begin } from './App.tsx';
import { inPopup } from './models.ts';

begin();
if (!inPopup()) document.documentElement.dataset.place = 'tab';
void show(<App />);
