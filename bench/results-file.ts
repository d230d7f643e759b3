/** RESULTS.md: one section per question, each replaced when it is measured again. */

const TITLE = `# Results

Medians of interleaved runs and their ratios, by \`npm run bench -- --write\`; extraction figures by \`npm run score\`.
`;

/** The file with one section put in its place or added, the others as they were, by name. */
export function mergeResults(file: string, name: string, section: string): string {
  const sections = new Map<string, string>();
  for (const part of file.split(/^(?=## )/m)) {
    const heading = /^## (.+)/.exec(part)?.[1];
    if (heading !== undefined) sections.set(heading, part.trimEnd());
  }
  sections.set(name, section.trimEnd());
  const sorted = [...sections].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  return `${[TITLE.trimEnd(), ...sorted].join("\n\n")}\n`;
}
