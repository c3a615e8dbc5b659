/**
 * Where what opens above the page is drawn: inside the dialog that is open, which hides all around it, else inside
 * the page's main landmark, so that it can be reached and heard.
 */
export function landmarkOnTop(): Element | null {
  const dialogs = document.querySelectorAll('[role="dialog"]');
  return dialogs.item(dialogs.length - 1) ?? document.querySelector('main');
}

/** For the list of an Autocomplete. */
export const insideMain = { popper: { container: landmarkOnTop } };
