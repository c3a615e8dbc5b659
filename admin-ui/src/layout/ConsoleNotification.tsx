import { Notification } from 'react-admin';

/** Under the bar at the top: at the bottom it would lie over the button that sends a form. */
export function ConsoleNotification() {
  return (
    <Notification
      anchorOrigin={{ vertical: 'top', horizontal: 'center' }}
      sx={{ top: { xs: 56, sm: 56 } }}
    />
  );
}
