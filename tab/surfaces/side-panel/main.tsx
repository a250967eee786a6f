import { fetchMenuSoon } from "../../ui/menu-button.tsx";
import { startSurface } from "../start.tsx";
import { SidePanel } from "./side-panel.tsx";

startSurface(SidePanel).then(fetchMenuSoon);
