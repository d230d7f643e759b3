/** The page's typeface as a data URL, Latin letters; undefined where it cannot be had, as without a network. */
export async function typefaceData(): Promise<string | undefined> {
  const address = latinFace();
  if (address === undefined) return undefined;
  try {
    const file = await (await fetch(address)).blob();
    return await new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.onerror = () => reject(reader.error);
      reader.readAsDataURL(file);
    });
  } catch {
    return undefined;
  }
}

function latinFace(): string | undefined {
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const [source, range] = ["src", "unicode-range"].map((name) => rule.style.getPropertyValue(name));
      const address = /url\("?([^")]+)"?\)/.exec(source ?? "")?.[1];
      if (address !== undefined && /U\+0(?:000)?-(?:00)?FF/i.test(range ?? ""))
        return new URL(address, sheet.href ?? document.baseURI).href;
    }
  }
  return undefined;
}
