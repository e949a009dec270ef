/** In the place of src/platform/measure, as jsdom lays nothing out: every chunk of four is 800 px high, the screen 800. */
let scrolled = 0

export const screenHeight = () => 800

export const boxesOf = (ids: readonly string[]) =>
  Promise.resolve(ids.map(id => (id.includes('-') ? { top: 0, height: 800 } : { top: 300 - scrolled, height: 0 })))

/** Where the page is scrolled to, in px, for what is measured next. */
export const setScrolled = (px: number) => void (scrolled = px)
