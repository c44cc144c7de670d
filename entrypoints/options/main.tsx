import '../../components/styles.ts';
import './options.css';
import { t } from '../../components/i18n.ts';
import { show } from '../../components/show.ts';
import { App } from './App.tsx';

void show(<App />, () => t('options_title'));
