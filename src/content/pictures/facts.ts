/** A position on the earth, in degrees; south and west are negative. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** What a picture's file gives away besides the picture. Everything in it comes from whoever made the file. */
export interface PictureFacts {
  readonly position: Position | null;
  /** Towns, streets, countries, as they are written in the file. */
  readonly places: readonly string[];
  /** When it was taken, by the camera's clock, as `YYYY-MM-DDTHH:MM`. */
  readonly taken: string | null;
  /** Who is to be seen. */
  readonly people: readonly string[];
  /** Whose camera or picture it is: owner, artist, copyright. */
  readonly owners: readonly string[];
  /** Maker and model. */
  readonly camera: string | null;
  /** Numbers that only one camera or lens has. */
  readonly serials: readonly string[];
  readonly software: string | null;
  /** Titles, captions, comments, keywords. */
  readonly words: readonly string[];
  /** A small copy of the picture, which may be older than the picture's last crop. */
  readonly thumbnail: boolean;
  /** How it is to be turned before it is shown, 1 to 8 as EXIF counts; 1 is as it is. */
  readonly orientation: number;
  /** Whether all of this can be taken out without making the picture anew. */
  readonly removable: boolean;
}

export const NOTHING: PictureFacts = {
  position: null,
  places: [],
  taken: null,
  people: [],
  owners: [],
  camera: null,
  serials: [],
  software: null,
  words: [],
  thumbnail: false,
  orientation: 1,
  removable: true,
};

/** Whether the file gives anything away at all. */
export function tellsSomething(facts: PictureFacts): boolean {
  const { position, taken, camera, software, thumbnail } = facts;
  const said = [facts.places, facts.people, facts.owners, facts.serials, facts.words].flat();
  return said.length > 0 || thumbnail || [position, taken, camera, software].some(Boolean);
}

/** Whether it says where somebody is, or who. */
export function namesPlaceOrPerson(facts: PictureFacts): boolean {
  return facts.position !== null || facts.places.length > 0 || facts.people.length > 0;
}
