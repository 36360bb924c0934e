/** The ways in which a sentence can be something other than a report of the writer's own work. */
export const FRAMES = [
  'quote', // words quoted, mentioned or objected to
  'title', // a book, film, song, course or event title
  'hypothetical', // a question, an "if", a teaching example
  'published', // research, judgments, reports, news
  'fiction',
  'event', // an event notice or a job advert
  'lived', // the writer's own life story
  'general', // practice talk about nobody in particular
] as const;
export type Frame = (typeof FRAMES)[number];
