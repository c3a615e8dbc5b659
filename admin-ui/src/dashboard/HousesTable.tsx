import type { StructureFormat } from '@maillage/contracts/codes';
import type { QuarterDashboard } from '@maillage/contracts/http/reporting';
import {
  Link,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  TableSortLabel,
} from '@mui/material';
import { useMemo, useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { wholeText } from '../figures/numbers.js';
import { Sparkline } from '../figures/Sparkline.js';
import { structureFormatLabels } from '../i18n/place-labels.js';

type House = QuarterDashboard['structures'][number];
type SortKey = 'name' | 'commune' | 'format' | 'requests' | 'honoured';

const columns: readonly { key: SortKey; label: string; numeric?: boolean }[] = [
  { key: 'name', label: 'Maison' },
  { key: 'commune', label: 'Commune' },
  { key: 'format', label: 'Format' },
  { key: 'requests', label: 'Demandes', numeric: true },
  { key: 'honoured', label: 'RDV honorés', numeric: true },
];

const formatLabel = (format: string) => structureFormatLabels[format as StructureFormat] ?? format;

function compare(a: House, b: House, key: SortKey): number {
  const [left, right] = [a[key], b[key]];
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return String(left).localeCompare(String(right), 'fr');
}

interface HousesTableProps {
  readonly houses: readonly House[];
  /** Weeks of the quarter that have begun: the later ones are not zero, they are to come. */
  readonly weeks: number;
}

/** Houses of the network, by name at first: a ranking is nobody's purpose. */
export function HousesTable({ houses, weeks }: HousesTableProps) {
  const [sort, setSort] = useState<{ key: SortKey; down: boolean }>({ key: 'name', down: false });
  const sorted = useMemo(
    () => [...houses].sort((a, b) => (sort.down ? -1 : 1) * compare(a, b, sort.key)),
    [houses, sort],
  );
  return (
    <Table size="small" aria-label="Maisons du réseau">
      <TableHead>
        <TableRow>
          {columns.map(({ key, label, numeric }) => (
            <TableCell
              key={key}
              align={numeric ? 'right' : 'left'}
              sortDirection={sort.key === key ? (sort.down ? 'desc' : 'asc') : false}
            >
              <TableSortLabel
                active={sort.key === key}
                direction={sort.key === key && sort.down ? 'desc' : 'asc'}
                onClick={() =>
                  setSort({ key, down: sort.key === key ? !sort.down : numeric === true })
                }
              >
                {label}
              </TableSortLabel>
            </TableCell>
          ))}
          <TableCell sx={{ whiteSpace: 'nowrap' }}>Par semaine</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {sorted.map((house) => (
          <TableRow key={house.id} hover>
            <TableCell>
              <Link
                component={RouterLink}
                to={`/structures/${house.id}/show`}
                sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}
              >
                {house.name}
              </Link>
            </TableCell>
            <TableCell>{house.commune}</TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatLabel(house.format)}</TableCell>
            <TableCell align="right">{wholeText(house.requests)}</TableCell>
            <TableCell align="right">{wholeText(house.honoured)}</TableCell>
            <TableCell sx={{ py: '2px !important' }}>
              <Sparkline values={house.weeks.slice(0, weeks)} name={`Demandes, ${house.name}`} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
