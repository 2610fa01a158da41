/** The hatches that bars and charts fill with: drawn once, at the top of every page. */
export function HatchDefs() {
  return (
    <svg className="hr-defs" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern
          id="hr-hatch-none"
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="7" height="7" fill="#fff" />
          <path d="M0 0v7" stroke="#858686" strokeWidth="1.5" />
        </pattern>
        <pattern
          id="hr-hatch-added"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="5" height="5" fill="#fff" />
          <path d="M0 0v5" stroke="#0b0c0c" strokeWidth="4" />
        </pattern>
      </defs>
    </svg>
  );
}
