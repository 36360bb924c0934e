import type { ExpandedTags } from 'exifreader';
import type { PictureFacts, Position } from './facts.ts';

/** Longer texts are shortened, to so many UTF-16 code units. */
const LONGEST = 200;
/** So many of a kind are told. */
const MOST = 5;
/** A name deeper inside a structure than this is nobody's. */
const DEEPEST = 8;

type Group = Readonly<Record<string, unknown>>;

/** Makes facts of what the library found. Nothing about the tags is taken for granted: files are made by anybody. */
export function factsOf(tags: ExpandedTags, comments: readonly string[] = []): PictureFacts {
  const exif = group(tags.exif);
  const iptc = group(tags.iptc);
  const xmp = group(tags.xmp);
  const png = group(tags.pngText ?? tags.png);
  const from = (...picked: readonly (readonly [Group, string])[]) =>
    texts(picked.map(([found, key]) => textOf(found[key])));
  const [make] = from([exif, 'Make'], [xmp, 'Make']);
  const [model] = from([exif, 'Model'], [xmp, 'Model']);
  const orientation = Number(member(exif.Orientation, 'value'));
  return {
    position: positionOf(tags, xmp),
    places: from(
      [iptc, 'Sub-location'],
      [xmp, 'Location'],
      [iptc, 'City'],
      [xmp, 'City'],
      [iptc, 'Province/State'],
      [xmp, 'State'],
      [iptc, 'Country/Primary Location Name'],
      [xmp, 'Country'],
    ),
    taken:
      [exif.DateTimeOriginal, exif.DateTimeDigitized, xmp.DateTimeOriginal, xmp.DateCreated]
        .concat([xmp.CreateDate, exif.DateTime, png['Creation Time']])
        .map((tag) => minuteOf(textOf(tag)))
        .find((minute) => minute !== null) ?? null,
    people: texts([textOf(xmp.PersonInImage), ...namesIn(xmp.Regions), ...namesIn(xmp.RegionInfo)]),
    owners: from(
      [exif, 'CameraOwnerName'],
      [exif, 'OwnerName'],
      [exif, 'Artist'],
      [exif, 'XPAuthor'],
      [iptc, 'By-line'],
      [xmp, 'creator'],
      [xmp, 'OwnerName'],
      [png, 'Author'],
      [exif, 'Copyright'],
      [iptc, 'Copyright Notice'],
      [xmp, 'rights'],
      [png, 'Copyright'],
    ),
    camera: cameraOf(make, model),
    serials: from(
      [exif, 'BodySerialNumber'],
      [exif, 'CameraSerialNumber'],
      [exif, 'SerialNumber'],
      [xmp, 'SerialNumber'],
      [exif, 'LensSerialNumber'],
    ),
    // Phones write the version of their system there, which says nothing to anybody.
    software:
      from([exif, 'Software'], [xmp, 'CreatorTool'], [png, 'Software']).find((text) =>
        /\p{L}{2}/u.test(text),
      ) ?? null,
    words: texts([
      ...from(
        [xmp, 'title'],
        [iptc, 'Object Name'],
        [exif, 'XPTitle'],
        [png, 'Title'],
        [iptc, 'Headline'],
        [xmp, 'Headline'],
        [exif, 'ImageDescription'],
        [iptc, 'Caption/Abstract'],
        [xmp, 'description'],
        [exif, 'XPSubject'],
        [exif, 'XPComment'],
        [exif, 'UserComment'],
        [png, 'Description'],
        [png, 'Comment'],
        [iptc, 'Keywords'],
        [xmp, 'subject'],
        [exif, 'XPKeywords'],
      ),
      ...comments,
    ]),
    thumbnail: member(tags.Thumbnail, 'image') !== undefined,
    orientation:
      Number.isInteger(orientation) && orientation >= 1 && orientation <= 8 ? orientation : 1,
    removable: true,
  };
}

function group(found: unknown): Group {
  return typeof found === 'object' && found !== null ? (found as Group) : {};
}

function member(of: unknown, key: string): unknown {
  return group(of)[key];
}

/** What a tag says; several of the same name are joined. */
function textOf(tag: unknown): string {
  if (Array.isArray(tag)) return tag.slice(0, MOST).map(textOf).filter(Boolean).join(', ');
  const said = member(tag, 'description');
  return typeof said === 'string' ? said : '';
}

/** Cleaned, shortened, each once. A camera's empty fields are full of spaces or zeros. */
function texts(found: readonly string[]): string[] {
  const cleaned = found
    .map((text) =>
      text
        .slice(0, 4 * LONGEST)
        .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
        .trim(),
    )
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .map((text) => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text));
  return [...new Set(cleaned)].slice(0, MOST);
}

function cameraOf(make = '', model = ''): string | null {
  const name = model.toLowerCase().startsWith(make.toLowerCase()) ? model : `${make} ${model}`;
  return name.trim() || null;
}

/** `2024:05:12 14:03:20`, or with hyphens and a T, as minutes; null if it is no time that could be. */
function minuteOf(text: string): string | null {
  const parts = /^(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d):(\d\d)/.exec(text);
  if (!parts) return null;
  const [, year, month, day, hour, minute] = parts;
  const written = `${year}-${month}-${day}T${hour}:${minute}`;
  const time = new Date(`${written}Z`);
  return Number.isNaN(time.getTime()) || time.getUTCFullYear() < 1900 ? null : written;
}

function positionOf(tags: ExpandedTags, xmp: Group): Position | null {
  const gps = group(tags.gps);
  return (
    position(gps.Latitude, gps.Longitude) ??
    position(degreesIn(textOf(xmp.GPSLatitude)), degreesIn(textOf(xmp.GPSLongitude)))
  );
}

/** Cameras without reception write zeros. */
function position(latitude: unknown, longitude: unknown): Position | null {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return null;
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return null;
  return latitude === 0 && longitude === 0 ? null : { latitude, longitude };
}

/** XMP's way of writing a coordinate: `53,28.8N` or `53,28,48N`. */
function degreesIn(text: string): number | null {
  const parts = /^(\d{1,3}),(\d{1,2}(?:\.\d{1,9})?)(?:,(\d{1,2}(?:\.\d{1,9})?))?([NSEW])$/.exec(
    text,
  );
  if (!parts) return null;
  const [, degrees, minutes, seconds = '0', side = ''] = parts;
  const size = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
  return 'SW'.includes(side) ? -size : size;
}

/** The names that faces were given in a photo program, wherever in the structure they are. */
function namesIn(tag: unknown, depth = 0): string[] {
  if (depth > DEEPEST || typeof tag !== 'object' || tag === null) return [];
  return Object.entries(tag).flatMap(([key, inner]) =>
    key === 'Name' || key === 'PersonDisplayName' ? [textOf(inner)] : namesIn(inner, depth + 1),
  );
}
