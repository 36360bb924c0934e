import { reside } from './resident.ts';

reside(window);
