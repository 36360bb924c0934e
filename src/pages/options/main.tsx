import '../page.css';
import './options.css';
import { startPage } from '../start-page.tsx';
import { OptionsPage } from './options-page.tsx';

startPage('options_title', <OptionsPage />);
