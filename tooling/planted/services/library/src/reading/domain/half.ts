import { circle } from './circle.js';

export const half = (): unknown => circle;
