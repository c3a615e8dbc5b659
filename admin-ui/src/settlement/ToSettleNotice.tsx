import { Alert, Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { counted } from '../workshops/workshop-words.js';
import { useSettlements } from './use-settlements.js';
import { useWorkshopsToSettle } from './use-workshops-to-settle.js';

/** On the first page: how many appointments and workshops are to be settled; nothing when there are none. */
export function ToSettleNotice() {
  const { data = [] } = useSettlements();
  const workshops = useWorkshopsToSettle();
  if (data.length + workshops.length === 0) return null;
  return (
    <Alert
      severity="warning"
      action={
        <Button component={Link} to="/to-settle" color="inherit" size="small">
          Régler
        </Button>
      }
    >
      {toSettle(data.length, workshops.length)} une absence, une fermeture ou chez un membre qui ne
      reçoit plus.
    </Alert>
  );
}

/** « 2 rendez-vous et 1 atelier tombent sur ». */
function toSettle(appointments: number, workshops: number): string {
  const parts = [
    ...(appointments > 0 ? [`${String(appointments)} rendez-vous`] : []),
    ...(workshops > 0 ? [counted(workshops, 'atelier')] : []),
  ];
  return `${parts.join(' et ')} ${appointments + workshops > 1 ? 'tombent' : 'tombe'} sur`;
}
