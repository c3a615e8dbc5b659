import type { WorkshopResource } from '@maillage/contracts/http/appointments';
import { Typography } from '@mui/material';
import { Section } from '../layout/Section.js';
import { WorkshopTable } from '../workshops/WorkshopTable.js';

/** Workshops whose time was taken away; nothing when there are none. Each is cancelled on its page. */
export function WorkshopsToSettle({
  workshops,
}: {
  readonly workshops: readonly WorkshopResource[];
}) {
  if (workshops.length === 0) return null;
  const title = `Ateliers à régler (${String(workshops.length)})`;
  return (
    <Section flush title={title}>
      <Typography sx={{ px: 2, pb: 1 }}>
        Ouvrez chacun : la maison l’annule, et chaque personne inscrite est prévenue.
      </Typography>
      <WorkshopTable workshops={workshops} label={title} />
    </Section>
  );
}
