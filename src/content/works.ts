import { findResident } from './bridge.ts';
import { start } from './start.ts';

// Put into one frame when its resident sends for it. Outside a frame with a resident there is nothing to do.
const resident = findResident();
if (resident) void start(window, resident);
