/** The theme of a word: words of one theme stand for one another where the model never met a word. */
export type Themes = ReadonlyMap<string, number>;

/** Reads the file of themes: a theme is a line of words; lines that begin with `#` are remarks. */
export function parseThemes(text: string): Themes {
  const themes = new Map<string, number>();
  let theme = 0;
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    for (const word of line.split(' ')) themes.set(word, theme);
    theme++;
  }
  return themes;
}
