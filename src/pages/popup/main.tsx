import '../page.css';
import './popup.css';
import { startPage } from '../start-page.tsx';
import { PopupPage } from './popup-page.tsx';

startPage('extensionName', <PopupPage />);
