/* The snapshot's bytes in the binary: knowledge text changes reassemble this file and recompile no C++. */
    .section .rodata
    .global tensorferry_snapshot_begin
    .global tensorferry_snapshot_end
    .balign 16
tensorferry_snapshot_begin:
    .incbin TENSORFERRY_SNAPSHOT_FILE
tensorferry_snapshot_end:
    .byte 0
    .section .note.GNU-stack, "", %progbits
