import {
  Box,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  ToggleButton,
  ToggleButtonGroup,
} from '@mui/material';
import BarChartIcon from '@mui/icons-material/BarChart';
import TableRowsIcon from '@mui/icons-material/TableRows';
import { useState } from 'react';
import { Section } from '../layout/Section.js';
import { palette } from '../theme/theme.js';
import { permilleText, wholeText } from './numbers.js';

export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** Tenths of a percent of the whole. */
  readonly permille: number | null;
}

interface BarsProps {
  readonly title: React.ReactNode;
  /** Name for who hears the chart. */
  readonly name: string;
  readonly bars: readonly Bar[];
  readonly unit: string;
  readonly color?: string;
}

/** Shares of a whole as bars, or as the table of the same figures. */
export function Bars({ title, name, bars, unit, color = palette.chart[0] }: BarsProps) {
  const [view, setView] = useState<'bars' | 'table'>('bars');
  const shown = bars.filter((bar) => bar.count > 0).sort((a, b) => b.count - a.count);
  const largest = Math.max(1, ...shown.map((bar) => bar.count));
  return (
    <Section
      title={title}
      actions={
        <ToggleButtonGroup
          size="small"
          exclusive
          value={view}
          onChange={(_event, chosen: 'bars' | 'table' | null) => chosen && setView(chosen)}
          aria-label={`Présentation : ${name}`}
        >
          <ToggleButton value="bars" aria-label={`${name} en barres`} sx={{ p: 0.5 }}>
            <BarChartIcon fontSize="small" />
          </ToggleButton>
          <ToggleButton value="table" aria-label={`${name} en tableau`} sx={{ p: 0.5 }}>
            <TableRowsIcon fontSize="small" />
          </ToggleButton>
        </ToggleButtonGroup>
      }
    >
      {shown.length === 0 && (
        <Box sx={{ color: 'text.secondary' }}>Rien à compter pour l’instant.</Box>
      )}
      {view === 'bars' ? (
        <Box
          component="ul"
          aria-label={name}
          sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}
        >
          {shown.map((bar) => (
            <BarLine
              key={bar.key}
              bar={bar}
              width={(bar.count / largest) * 100}
              color={color}
              unit={unit}
            />
          ))}
        </Box>
      ) : (
        <Table size="small" aria-label={name}>
          <TableHead>
            <TableRow>
              <TableCell>{name}</TableCell>
              <TableCell align="right">Nombre ({unit})</TableCell>
              <TableCell align="right">Part</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {shown.map((bar) => (
              <TableRow key={bar.key}>
                <TableCell>{bar.label}</TableCell>
                <TableCell align="right">{wholeText(bar.count)}</TableCell>
                <TableCell align="right">{permilleText(bar.permille)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}

function BarLine({
  bar,
  width,
  color,
  unit,
}: {
  bar: Bar;
  width: number;
  color: string;
  unit: string;
}) {
  return (
    <Box
      component="li"
      title={`${wholeText(bar.count)} ${unit}`}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(8rem, 14.5rem) 1fr 4rem',
        gap: 1,
        alignItems: 'center',
        fontSize: '0.88rem',
      }}
    >
      <Box
        component="span"
        sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
      >
        {bar.label}
      </Box>
      <Box aria-hidden sx={{ height: 14, borderRadius: '3px', backgroundColor: '#eceae3' }}>
        <Box
          sx={{ height: '100%', borderRadius: '3px', backgroundColor: color }}
          style={{ width: `${width}%` }}
        />
      </Box>
      <Box component="span" sx={{ textAlign: 'right', fontWeight: 600 }}>
        {permilleText(bar.permille)}
      </Box>
    </Box>
  );
}
