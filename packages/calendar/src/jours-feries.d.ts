declare module '@socialgouv/jours-feries' {
  /** French label → midnight of the day in the zone of the process. */
  function joursFeries(year: number, options?: { alsace: boolean }): Record<string, Date>;
  export = joursFeries;
}
