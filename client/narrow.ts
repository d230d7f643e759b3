/** As the style sheets count on: below it time flows down and details come from the bottom. */
export const narrow = (): MediaQueryList => window.matchMedia("(max-width: 699px)");

/** Whether the window is as narrow as a phone, or as a page at 400 %. */
export const isNarrow = (): boolean => narrow().matches;
