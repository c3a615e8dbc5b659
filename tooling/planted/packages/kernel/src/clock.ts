import { DateTime } from 'luxon'; // breaks: kernel-stands-alone

export const zone = DateTime;
