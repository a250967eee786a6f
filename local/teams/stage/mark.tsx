/** The app's mark: two people over one open page. */
export function Mark({ className }: { className?: string | undefined }) {
  return (
    <svg className={className} viewBox="0 0 192 192" aria-hidden="true">
      <rect width="192" height="192" rx="44" fill="#2f4a63" />
      <g fill="#f7f0e3">
        <circle cx="67" cy="56" r="17" />
        <path d="M96 96 L70 87 C50 80 35 92 35 113 V131 Q35 138 42 140.5 L96 155 Z" />
      </g>
      <g fill="#a5d0c4">
        <circle cx="125" cy="56" r="17" />
        <path d="M96 96 L122 87 C142 80 157 92 157 113 V131 Q157 138 150 140.5 L96 155 Z" />
      </g>
      <g fill="none" stroke="#2f4a63" strokeWidth="5.5" strokeLinecap="round" strokeLinejoin="round">
        <path d="M54 105.5 L96 118 L138 105.5" />
        <path d="M54 122.5 L96 135 L118 128.5" />
      </g>
    </svg>
  );
}
