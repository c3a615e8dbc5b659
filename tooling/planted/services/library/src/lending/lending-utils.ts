export const nothing = 0; // bites: maillage/no-vague-file-name
