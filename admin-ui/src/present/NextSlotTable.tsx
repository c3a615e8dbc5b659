import type { HouseNextSlots, NextSlotOfMotive } from '@maillage/contracts/http/appointments';
import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { Link } from 'react-router-dom';
import { stackedOnPhone } from '../layout/stacked-on-phone.js';
import { palette } from '../theme/theme.js';
import { momentIn } from '../time/french-dates.js';
import { cellOf, cellText, distanceOf, isTooFar, type Distance } from './distance.js';

const tones: Record<Distance, readonly [string, string]> = {
  soon: [palette.good, palette.goodTint],
  later: [palette.info, palette.infoTint],
  far: [palette.accent, palette.accentTint],
  none: [palette.bad, palette.badTint],
  'not-offered': [palette.quiet, palette.surface],
};
/** For who hears the cell. */
const words: Partial<Record<Distance, string>> = {
  far: 'trop loin',
  none: 'aucun créneau en six mois',
  'not-offered': 'motif non proposé',
};

const inTable = {
  '& th, & td': { px: 1, py: 0.75, border: `2px solid ${palette.surface}` },
  '& thead th': { verticalAlign: 'bottom', minWidth: 92, maxWidth: 130, lineHeight: 1.25 },
  '& tbody th, & thead th:first-of-type': {
    ...{ position: 'sticky', left: 0, zIndex: 1, minWidth: 190 },
    backgroundColor: palette.surface,
  },
  '& td': { textAlign: 'center', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
} as const;

const onPhone = {
  ...stackedOnPhone['@media screen and (max-width: 599.95px)'],
  '& tbody th': { position: 'static', display: 'block', border: 0, px: 2 },
  // Under the name of the house only what it offers.
  '& td[data-distance="not-offered"]': { display: 'none' },
} as const;

interface NextSlotTableProps {
  readonly houses: readonly HouseNextSlots[];
  readonly motives: readonly { readonly code: string; readonly label: string }[];
  readonly threshold: number;
  /** Only houses and motives with something too far. */
  readonly tooFarOnly: boolean;
}

/** Houses by motives, each cell the days to the next slot: read at a glance, and written as well. */
export function NextSlotTable({ houses, motives, threshold, tooFarOnly }: NextSlotTableProps) {
  const tooFar = (house: HouseNextSlots, code: string) =>
    isTooFar(distanceOf(cellOf(house, code), threshold));
  const columns = motives.filter(({ code }) =>
    houses.some((house) => (tooFarOnly ? tooFar(house, code) : cellOf(house, code))),
  );
  const rows = houses.filter(
    (house) => !tooFarOnly || columns.some(({ code }) => tooFar(house, code)),
  );
  return (
    <Box
      tabIndex={0}
      role="group"
      aria-label="Prochains créneaux, à faire défiler"
      // Many motives scroll in here, words only for who hears too, and do not make the page wider.
      sx={{ position: 'relative', overflowX: 'auto', width: 0, minWidth: '100%' }}
    >
      <Table
        size="small"
        aria-label="Prochain créneau par maison et par motif"
        sx={{ ...inTable, '@media screen and (max-width: 599.95px)': onPhone }}
      >
        <TableHead>
          <TableRow>
            <TableCell component="th" scope="col">
              Maison
            </TableCell>
            {columns.map(({ code, label }) => (
              <TableCell component="th" scope="col" key={code}>
                {label}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((house) => (
            <TableRow key={house.id}>
              <TableCell component="th" scope="row">
                <Link to={`/structures/${house.id}/show`}>{house.name}</Link>
              </TableCell>
              {columns.map(({ code, label }) => (
                <NextSlotCell
                  key={code}
                  label={label}
                  zone={house.zone}
                  cell={cellOf(house, code)}
                  threshold={threshold}
                />
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

interface NextSlotCellProps {
  readonly label: string;
  readonly zone: string;
  readonly cell: NextSlotOfMotive | undefined;
  readonly threshold: number;
}

function NextSlotCell({ label, zone, cell, threshold }: NextSlotCellProps) {
  const distance = distanceOf(cell, threshold);
  const [color, backgroundColor] = tones[distance];
  const word = words[distance];
  return (
    <TableCell
      data-label={label}
      data-distance={distance}
      title={cell?.startsAt ? momentIn(zone, cell.startsAt) : word}
      sx={{ color, backgroundColor, fontWeight: isTooFar(distance) ? 700 : 400 }}
    >
      {cellText(cell, threshold)}
      {word !== undefined && (
        <Box
          component="span"
          sx={{ position: 'absolute', width: '1px', height: '1px', clipPath: 'inset(50%)' }}
        >{`, ${word}`}</Box>
      )}
    </TableCell>
  );
}
