import type { Channel, Theme } from '@maillage/contracts/codes';
import type { QuarterDashboard, Share } from '@maillage/contracts/http/reporting';
import { Box, Stack } from '@mui/material';
import { Bars, type Bar } from '../figures/Bars.js';
import { permilleText, wholeText } from '../figures/numbers.js';
import { themeLabels } from '../i18n/activity-labels.js';
import { channelLabels } from '../i18n/appointment-labels.js';
import { Section } from '../layout/Section.js';
import { useToday } from '../places/own-places.js';
import { palette } from '../theme/theme.js';
import { weeksBegun } from '../time/french-dates.js';
import { DelaysTable } from './DelaysTable.js';
import { FigureTile, Tile } from './FigureTile.js';
import { HousesTable } from './HousesTable.js';
import { IndicatorDefinition } from './IndicatorDefinition.js';
import { useOperators } from '../i18n/catalogue.js';

const barsOf = (shares: readonly Share[], labelOf: (key: string) => string): Bar[] =>
  shares.map((share) => ({ ...share, label: labelOf(share.key) }));
const channelLabel = (key: string) => channelLabels[key as Channel] ?? key;
const themeLabel = (key: string) => themeLabels[key as Theme] ?? key;

const tiles = {
  display: 'grid',
  gap: 1.5,
  gridTemplateColumns: 'repeat(auto-fit, minmax(215px, 1fr))',
};

function titled(name: string, indicator: string) {
  return (
    <>
      {name} <IndicatorDefinition id={indicator} name={name} />
    </>
  );
}

/** The figures of one quarter. */
export function QuarterView({ quarter }: { quarter: QuarterDashboard }) {
  const operators = useOperators();
  const { numerator, denominator, unknown } = quarter.solvedOnTheSpot;
  const today = useToday();
  const compared = { quarter: quarter.quarter, running: quarter.state === 'open' };
  const solved = denominator === 0 ? null : Math.round((numerator / denominator) * 1000);
  return (
    <Stack spacing={2}>
      <Box sx={tiles}>
        <FigureTile
          name="Demandes accompagnées"
          indicator="I01"
          figure={quarter.requests}
          {...compared}
        />
        <FigureTile
          name="Rendez-vous pris"
          indicator="I33"
          figure={quarter.appointmentsBooked}
          {...compared}
        />
        <FigureTile
          name="Rendez-vous honorés"
          indicator="I34"
          figure={quarter.appointmentsHonoured}
          {...compared}
        />
        <FigureTile
          name="Absences"
          indicator="I35"
          figure={quarter.appointmentsMissed}
          {...compared}
        />
      </Box>
      <Box sx={tiles}>
        <Tile name="Résolues sur place" indicator="I13" value={permilleText(solved)}>
          {wholeText(numerator)} sur {wholeText(denominator)} dont l’issue est connue ;{' '}
          {wholeText(unknown)} sans issue connue
        </Tile>
        <Tile name="Activités à confirmer" value={wholeText(quarter.activitiesToConfirm)}>
          Elles ne comptent pas dans les demandes tant qu’elles ne sont pas confirmées
        </Tile>
        <Tile name="Demandes aux opérateurs" indicator="I16" value={wholeText(quarter.legsOpened)}>
          {wholeText(quarter.legsResolved)} résolues par un opérateur ce trimestre
        </Tile>
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: '1fr', lg: '1fr 1fr' },
          alignItems: 'start',
        }}
      >
        <Bars
          title={titled('Opérateurs', 'I08')}
          name="Part des opérateurs"
          unit="mentions"
          bars={barsOf(quarter.operators, (key) =>
            key === 'none' ? 'Sans opérateur' : operators.labelOf(key),
          )}
        />
        <Stack spacing={2}>
          <Bars
            title={titled('Thèmes', 'I10')}
            name="Part des thèmes"
            unit="demandes"
            bars={barsOf(quarter.themes, themeLabel)}
            color={palette.chart[2]}
          />
          <Bars
            title={titled('Lieux et canaux', 'I09')}
            name="Part des canaux"
            unit="demandes"
            bars={barsOf(quarter.channels, channelLabel)}
            color={palette.chart[3]}
          />
        </Stack>
      </Box>
      <Section flush title={titled('Délais des opérateurs, en jours ouvrés', 'I15')}>
        <DelaysTable firstResponse={quarter.firstResponse} resolution={quarter.resolution} />
      </Section>
      <Section flush title={`Maisons (${quarter.structures.length})`}>
        <HousesTable houses={quarter.structures} weeks={weeksBegun(quarter.quarter, today)} />
      </Section>
    </Stack>
  );
}
