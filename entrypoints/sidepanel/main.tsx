import '../../components/styles.ts';
import './sidepanel.css';
import { show } from '../../components/show.ts';
import { App } from './App.tsx';

void show(<App />);
