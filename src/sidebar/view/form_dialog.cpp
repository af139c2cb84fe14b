// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/view/form_dialog.h"

#include <algorithm>

namespace plumbline::sidebar {
namespace {

constexpr int gap = 8, labelHeight = 18, leastButton = 84;

}  // namespace

void FormDialog::placeFields(std::initializer_list<Share> fields, Box line) {
    int all = 0, before = 0;
    for (const Share& field : fields) all += field.share;
    for (const Share& field : fields) {
        const int x = line.x + line.width * before / all;
        before += field.share;
        const int wide = line.x + line.width * before / all - x - gap;
        form_.place(labelOf(field.name).c_str(), {x, line.y, wide, labelHeight});
        form_.place(field.name, {x, line.y + labelHeight, wide, line.height});
    }
}

int FormDialog::placeEnd(const char* done, const Reference<css::frame::XFrame>& frame, Box line, int told) {
    int y = line.y;
    form_.place("previewLabel", {line.x, y, line.width, labelHeight});
    form_.place("preview", {line.x, y + 20, line.width, told});
    y += 20 + told + gap;
    const int button = std::max({form_.preferred(done).Width, form_.preferred("cancel").Width, leastButton});
    const int width = line.x + line.width + gap;
    form_.place(done, {width - 2 * (button + gap), y, button, line.height});
    form_.place("cancel", {width - button - gap, y, button, line.height});
    form_.centre(frame->getContainerWindow(), width, y + line.height + gap);
    return y;
}

}  // namespace plumbline::sidebar
