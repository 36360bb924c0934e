/** A trainer's pack with one good rule and one that fails its own example, as a file. */
export function teamPack(version: string): string {
  return `format: 1
id: our-team
name: Our team
version: "${version}"
language: en
publisher: North Team
clause:
  document: Team handbook
  number: "4"
  heading: Online
  paraphrase: Keep the unit's name out of posts.
  url: https://example.org/handbook
rules:
  - id: unit-name
    concern: employer
    reason: The unit's name gives the employer away.
    match:
      - chips on the pier
    likelihood: 0.9
    examples:
      must-match: ["Chips on the pier again"]
      must-not-match: ["A willow tree"]
  - id: broken
    concern: employer
    reason: A rule that fails its own example.
    match:
      - oak unit
    examples:
      must-match: ["nothing of the kind"]
      must-not-match: ["A willow tree"]
`;
}
