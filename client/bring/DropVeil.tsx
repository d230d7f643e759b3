import { bringWords } from "../words/bring.ts";
import "../styles/bring.css";

/** Over the whole page while a file is dragged over it. */
export function DropVeil() {
  return (
    <div className="drop-veil">
      <p>{bringWords().dropAnywhere}</p>
    </div>
  );
}
