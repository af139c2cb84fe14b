// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/view/clipboard.h"

#include <com/sun/star/datatransfer/DataFlavor.hpp>
#include <com/sun/star/datatransfer/XTransferable.hpp>
#include <com/sun/star/datatransfer/clipboard/SystemClipboard.hpp>

#include "calc/convert.h"
#include "sidebar/view/background.h"

namespace plumbline::sidebar {

std::string clipboardText(const Context& context) {
    rtl::OUString text;
    guardedCall([&] {
        const auto contents = css::datatransfer::clipboard::SystemClipboard::create(context)->getContents();
        css::datatransfer::DataFlavor plain;
        plain.MimeType = "text/plain;charset=utf-16";
        plain.DataType = cppu::UnoType<rtl::OUString>::get();
        if (contents.is() && contents->isDataFlavorSupported(plain))
            contents->getTransferData(plain) >>= text;
    });
    return calc::toUtf8(text);
}

}  // namespace plumbline::sidebar
