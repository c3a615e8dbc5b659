import type { QuarterDashboard } from '@maillage/contracts/http/reporting';
import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { EmptyState } from '../layout/EmptyState.js';
import { daysText, wholeText } from '../figures/numbers.js';
import { useOperators } from '../i18n/catalogue.js';

type Delays = QuarterDashboard['firstResponse'];

interface DelaysTableProps {
  readonly firstResponse: Delays;
  readonly resolution: Delays;
}

const together = 'all';

/** Median and 9 in 10, in business days of the operator team, with what they are measured on. */
export function DelaysTable({ firstResponse, resolution }: DelaysTableProps) {
  const operators = useOperators();
  const codes = [
    ...new Set(
      [...firstResponse, ...resolution]
        .filter((one) => one.count > 0)
        .map((one) => one.operatorCode),
    ),
  ];
  codes.sort(
    (a, b) =>
      Number(a === together) - Number(b === together) ||
      operators.labelOf(a).localeCompare(operators.labelOf(b), 'fr'),
  );
  if (codes.length === 0) {
    return (
      <EmptyState
        title="Aucun délai à mesurer"
        detail="Les délais apparaissent dès qu’un opérateur répond à une demande."
      />
    );
  }
  return (
    <Table size="small" aria-label="Délais des opérateurs">
      <TableHead>
        <TableRow>
          <TableCell>Opérateur</TableCell>
          <TableCell align="right">1re réponse, médiane</TableCell>
          <TableCell align="right">9 sur 10 en</TableCell>
          <TableCell align="right">Réponses</TableCell>
          <TableCell align="right">Résolution, médiane</TableCell>
          <TableCell align="right">9 sur 10 en</TableCell>
          <TableCell align="right">Résolues</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {codes.map((code) => {
          const response = firstResponse.find((one) => one.operatorCode === code);
          const solved = resolution.find((one) => one.operatorCode === code);
          return (
            <TableRow key={code} sx={code === together ? { '& td': { fontWeight: 700 } } : {}}>
              <TableCell>{code === together ? 'Ensemble' : operators.labelOf(code)}</TableCell>
              <TableCell align="right">{daysText(response?.medianHundredths ?? null)}</TableCell>
              <TableCell align="right">{daysText(response?.p90Hundredths ?? null)}</TableCell>
              <TableCell align="right">{wholeText(response?.count ?? 0)}</TableCell>
              <TableCell align="right">{daysText(solved?.medianHundredths ?? null)}</TableCell>
              <TableCell align="right">{daysText(solved?.p90Hundredths ?? null)}</TableCell>
              <TableCell align="right">{wholeText(solved?.count ?? 0)}</TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
