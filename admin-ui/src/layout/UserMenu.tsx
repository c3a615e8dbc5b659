import PersonIcon from '@mui/icons-material/PersonOutlined';
import { Box, Button, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useSession } from '../providers/session.js';

/** Who is signed in, and what concerns them alone. */
export function UserMenu() {
  const { displayName } = useSession();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  return (
    <>
      <Button
        color="inherit"
        size="small"
        startIcon={<PersonIcon fontSize="small" />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={`Mon compte : ${displayName}`}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ whiteSpace: 'nowrap', textTransform: 'none', minWidth: 0 }}
      >
        <Box component="span" sx={{ display: { xs: 'none', md: 'inline' } }}>
          {displayName}
        </Box>
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        <MenuItem component={Link} to="/notices/preferences" onClick={close}>
          Mes notifications
        </MenuItem>
        <MenuItem component={Link} to="/my-sessions" onClick={close}>
          Mes sessions
        </MenuItem>
      </Menu>
    </>
  );
}
