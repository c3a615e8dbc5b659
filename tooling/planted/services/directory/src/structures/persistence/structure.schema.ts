export const STRUCTURE_MODEL = 'Structure';
