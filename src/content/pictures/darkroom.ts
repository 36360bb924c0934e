import { openDarkroom } from './darkroom-door.ts';
import { plainPicture } from './plain-picture.ts';
import { readFacts } from './read-facts.ts';

// Put into a frame when the first picture comes there: the library that reads pictures' files is as large as
// everything else together.
openDarkroom({ readFacts, plainPicture });
