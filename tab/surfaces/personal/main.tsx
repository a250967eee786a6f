import { fetchMenuSoon } from "../../ui/menu-button.tsx";
import { startSurface } from "../start.tsx";
import { PersonalTab } from "./personal-tab.tsx";

startSurface(PersonalTab).then(fetchMenuSoon);
