import { fold } from '../../vault/src/fold.js'; // breaks: contracts-know-no-part packages-by-name

export const loan = fold;
