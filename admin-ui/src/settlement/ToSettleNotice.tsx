import { Alert, Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { useSettlements } from './use-settlements.js';

/** On the first page: how many appointments are to be settled; nothing when there are none. */
export function ToSettleNotice() {
  const { data = [] } = useSettlements();
  if (data.length === 0) return null;
  return (
    <Alert
      severity="warning"
      action={
        <Button component={Link} to="/to-settle" color="inherit" size="small">
          Régler
        </Button>
      }
    >
      {data.length === 1
        ? '1 rendez-vous tombe sur une absence, une fermeture ou chez un membre qui ne reçoit plus.'
        : `${String(data.length)} rendez-vous tombent sur une absence, une fermeture ou chez un membre qui ne reçoit plus.`}
    </Alert>
  );
}
