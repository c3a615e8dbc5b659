/** The services that own data. The gateway owns none: it asks and forwards. */
export const serviceNames = ['directory', 'appointments', 'referrals', 'reporting'] as const;
export type ServiceName = (typeof serviceNames)[number];

/** Every part that signs tokens and holds a NATS user. */
export const partNames = [...serviceNames, 'gateway'] as const;
export type PartName = (typeof partNames)[number];
