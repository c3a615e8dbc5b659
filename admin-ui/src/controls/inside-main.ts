/** Where the list of an Autocomplete is drawn: inside the page's main landmark, so that it can be reached and heard. */
export const insideMain = {
  popper: { container: () => document.querySelector('main') },
};
