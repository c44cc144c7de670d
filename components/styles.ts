/** The look of our pages, in its order: later sheets refine earlier ones. A page imports this, then its own. */
import './tokens.css';
import './base.css';
import './fields.css';
import './buttons.css';
import './items.css';
import './over.css';
import './page.css';
import './forced.css';
